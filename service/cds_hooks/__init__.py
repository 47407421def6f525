"""CDS Hooks for Python."""
