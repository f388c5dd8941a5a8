"""What a command stands on: the environment, the browsers, its words, and how a step is told."""
