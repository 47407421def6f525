"""Tests of MBC Cards."""
