"""The log of a text: every change of its words in order, from which the text of any moment can be made again."""
