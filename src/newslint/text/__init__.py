"""Pure functions on text: lines, sentences, dates, quotations, patterns. Imports the model at most."""
