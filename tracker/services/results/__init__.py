"""What later documents report about targets."""
