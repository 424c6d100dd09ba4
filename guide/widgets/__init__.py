"""What is played with in the guide: the explorable that its first chapter makes."""

from coursebook.explorable import lazy_package

lazy_package(__name__)
