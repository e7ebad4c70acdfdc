"""PDFs, set by typst: faces, letters that none of them has, words in runs, and a file that always comes."""
