"""The chat on the screen: the only room that imports textual."""
