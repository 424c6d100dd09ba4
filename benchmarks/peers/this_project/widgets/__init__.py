"""The one explorable of this course."""
