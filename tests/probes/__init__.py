"""Probes: what the knowledge says of a release, tried by installing and running that release."""
