"""What a text tells of a project: values, names, numbers and people, and what of it counts."""
