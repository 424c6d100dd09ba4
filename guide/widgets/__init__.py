"""What is played with in the guide: the explorable that its first chapter makes."""

from widgets.milk import milk

__all__ = ["milk"]
