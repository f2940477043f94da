"""What can be claimed and proved: interest, deliveries, clocks, the dossier and its cases."""
