"""The tables that reading rests on, made once from a pack."""
