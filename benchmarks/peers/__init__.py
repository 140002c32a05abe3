"""newslint beside other linters, on the same articles and, where they can, with the same patterns."""
