"""What tests share: builders and small fakes."""
