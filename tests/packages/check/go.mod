module beepboop.dev/tests/packages/check

go 1.25.0
