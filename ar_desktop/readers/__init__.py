"""Files from outside become rows and problems. Every file is hostile until read."""
