"""What people see in a browser: order entry, why a card says what it says, and the guide."""
