// Replaced by the packing tool.
