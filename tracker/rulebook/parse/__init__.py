"""Reads rule files (YAML) into checked values, each with its line and column."""
