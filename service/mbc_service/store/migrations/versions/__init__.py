"""One module for each step; a released step is never edited."""
