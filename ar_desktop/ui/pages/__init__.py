"""Pages of the window with their panels, words and acts; rooms as those of the services."""
