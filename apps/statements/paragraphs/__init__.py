"""The words of a text: pasted, told apart, side by side in several languages."""
