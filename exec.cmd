@rem "npm start" begins with exec, for signals sent to npm to reach the product. cmd.exe has no such word: this is it.
@%*
