"""The one model of the sample course."""
