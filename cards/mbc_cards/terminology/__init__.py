"""Code tables: which codes and names of the public terminologies mean what, as immutable data."""
