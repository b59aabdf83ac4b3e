package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"kundval/generator/internal/model"
)

// TestCodesAreNamed finds code that decides by a word of a closed list and
// spells it, where package model has a name for it: a word misspelt so would
// never be met, and nobody would notice.
func TestCodesAreNamed(t *testing.T) {
	codes := map[string]bool{model.DecisionProposal: true, model.DecisionAdoption: true, model.DecisionAmendment: true}
	for _, v := range []model.Vocabulary{
		model.Statuses(), model.ConditionKinds(), model.BreachForms(), model.Directions(), model.DecidingDays(), model.Operators(),
		model.Answers(), model.OccasionKinds(), model.EventKinds(), model.DefaultChoiceMethods(), model.ChangeEffects(),
	} {
		for _, code := range v.Codes() {
			codes[code] = true
		}
	}
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if d != nil && d.IsDir() && (d.Name() == "tomlsrc" || d.Name() == "synthetic") {
			return filepath.SkipDir // one knows no words of the domain, the other writes files as authors do
		}
		if err != nil || d.IsDir() || filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return err
		}
		files := token.NewFileSet()
		f, err := parser.ParseFile(files, name, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(f, func(n ast.Node) bool {
			for _, e := range decided(n) {
				if lit, ok := e.(*ast.BasicLit); ok {
					if text, err := strconv.Unquote(lit.Value); err == nil && codes[text] {
						t.Errorf("%s decides by %q: use its name in package model", files.Position(lit.Pos()), text)
					}
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// decided are the expressions that a node compares something with.
func decided(n ast.Node) []ast.Expr {
	switch n := n.(type) {
	case *ast.CaseClause:
		return n.List
	case *ast.BinaryExpr:
		if n.Op == token.EQL || n.Op == token.NEQ {
			return []ast.Expr{n.X, n.Y}
		}
	}
	return nil
}
