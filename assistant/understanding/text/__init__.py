"""Words of a text: cut, mended, put into English, marked with what the pack knows, and how they are said."""
