"""What a turn of a talk does beside asking and telling: acts, repair, decisions, questions put again."""
