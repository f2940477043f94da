"""Tables: a model that pages through an indexed order, columns as data, delegates."""
