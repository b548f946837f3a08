"""What makes several statements one origin: copied passages, carriers, who speaks for whom."""
