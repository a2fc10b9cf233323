"""What machines read, one file each."""
