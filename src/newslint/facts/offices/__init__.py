"""Who held which office when: dated rows, each with its source and how exact it is."""
