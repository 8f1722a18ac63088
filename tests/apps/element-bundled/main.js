import "tiendo/define";
