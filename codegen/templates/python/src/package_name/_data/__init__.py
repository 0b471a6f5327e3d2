"""The data that functions of the package look in."""
