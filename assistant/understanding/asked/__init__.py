"""What a text asks: the shapes of questions, which topic or composed answer each means, what it leans on."""
