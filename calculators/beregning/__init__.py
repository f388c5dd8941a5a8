"""The rules, applied: pure functions of what they are given, one file per question."""
