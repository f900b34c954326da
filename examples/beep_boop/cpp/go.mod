module example.com/beep_boop

go 1.25.0
