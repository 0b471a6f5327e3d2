module PACKAGE_NAME

go 1.22
