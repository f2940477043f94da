"""Pages of interest, clocks, dossiers and cases."""
