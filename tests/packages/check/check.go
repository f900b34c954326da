// SPDX-License-Identifier: MIT

// What is checked of one file.

package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"regexp"
	"strings"
)

var exported = regexp.MustCompile(`^\p{Lu}[\p{L}\p{N}]*$`)

// check returns what is wrong with a file, a line each.
func check(name string, text []byte) []string {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, name, text, parser.ParseComments)
	if err != nil {
		return []string{err.Error()}
	}
	c := &checker{files: files}
	if !ast.IsGenerated(file) {
		c.object(file.Pos(), "is not marked as generated")
	}
	if formatted, err := format.Source(text); err != nil || !bytes.Equal(formatted, text) {
		c.object(file.Pos(), "is not as gofmt writes it")
	}
	for _, declaration := range file.Decls {
		switch declaration := declaration.(type) {
		case *ast.FuncDecl:
			c.function(declaration)
		case *ast.GenDecl:
			c.general(declaration)
		}
	}
	return c.objections
}

type checker struct {
	files      *token.FileSet
	objections []string
}

func (c *checker) object(at token.Pos, text string) {
	c.objections = append(c.objections, fmt.Sprintf("%s: %s", c.files.Position(at), text))
}

// named checks an exported name and its doc. Unexported ones pass.
func (c *checker) named(name *ast.Ident, docs ...*ast.CommentGroup) {
	if !name.IsExported() {
		return
	}
	if !exported.MatchString(name.Name) {
		c.object(name.Pos(), name.Name+" is not named as Go names things")
	}
	doc := ""
	for _, group := range docs {
		doc += group.Text()
	}
	if strings.TrimSpace(doc) == "" {
		c.object(name.Pos(), name.Name+" is not documented")
	}
	for i, line := range strings.Split(doc, "\n") {
		if strings.HasPrefix(line, "Deprecated:") && i > 0 && !strings.Contains(doc, "\n\nDeprecated: ") {
			c.object(name.Pos(), "the deprecation of "+name.Name+" is no paragraph of its own")
		}
	}
}

func (c *checker) function(function *ast.FuncDecl) {
	if function.Recv != nil && !isExportedReceiver(function.Recv.List[0].Type) {
		return
	}
	c.named(function.Name, function.Doc)
	c.results(function)
}

// results wants the error to be the last one.
func (c *checker) results(function *ast.FuncDecl) {
	if function.Type.Results == nil {
		return
	}
	list := function.Type.Results.List
	for i, result := range list {
		if name, ok := result.Type.(*ast.Ident); ok && name.Name == "error" && i != len(list)-1 {
			c.object(result.Pos(), "the error of "+function.Name.Name+" is not its last result")
		}
	}
}

func isExportedReceiver(receiver ast.Expr) bool {
	switch receiver := receiver.(type) {
	case *ast.StarExpr:
		return isExportedReceiver(receiver.X)
	case *ast.IndexExpr:
		return isExportedReceiver(receiver.X)
	case *ast.Ident:
		return receiver.IsExported()
	}
	return false
}

// general checks types, constants and variables. The doc of a group counts for all in it.
func (c *checker) general(declaration *ast.GenDecl) {
	for _, spec := range declaration.Specs {
		switch spec := spec.(type) {
		case *ast.TypeSpec:
			c.named(spec.Name, declaration.Doc, spec.Doc)
			c.members(spec)
		case *ast.ValueSpec:
			for _, name := range spec.Names {
				c.named(name, declaration.Doc, spec.Doc, spec.Comment)
			}
		}
	}
}

// members checks the names of fields, and the docs of the methods of an interface.
func (c *checker) members(spec *ast.TypeSpec) {
	switch of := spec.Type.(type) {
	case *ast.StructType:
		for _, field := range of.Fields.List {
			for _, name := range field.Names {
				if name.IsExported() && !exported.MatchString(name.Name) {
					c.object(name.Pos(), name.Name+" is not named as Go names things")
				}
			}
		}
	case *ast.InterfaceType:
		for _, method := range of.Methods.List {
			for _, name := range method.Names {
				c.named(name, method.Doc)
			}
		}
	}
}
