package main

import (
	"maps"
	"slices"
	"testing"

	"kundval/generator/internal/schema"
)

// TestShippedSchemas holds the schemas in data/.schema against the program, and
// the first lines of the shipped data files against the schemas.
func TestShippedSchemas(t *testing.T) {
	changed, err := schemaFiles("..", schema.Folder, true)
	if err != nil {
		t.Fatal(err)
	}
	if len(changed) > 0 {
		t.Errorf("these are not as they should be; run \"make schema\": %v", slices.Sorted(maps.Keys(changed)))
	}
}
