package export_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"kundval/generator/internal/export"
	"kundval/generator/internal/model"
)

func TestWorkbook(t *testing.T) {
	book := export.Workbook{
		Title: "List", Subject: "Edition", Author: "Ekby", Language: "sv", Made: day(2024, 11, 20),
		Sheets: []export.Sheet{
			{
				Name: "Att göra", Footer: "Ekby && co",
				Columns: []export.Column{{Head: "What", Width: 30}, {Head: "Done", Width: 8, Choices: []string{"Ja", "Nej"}}},
				Rows: [][]export.SheetCell{
					{{Text: "Plain"}, {}},
					{{Text: "=1+1"}, {}},
					{{Text: "@SUM(1)", URL: "https://kundval.example/x/"}, {}},
					{{Text: "007"}, {}},
				},
			},
			{Name: "Om", Columns: []export.Column{{Head: "A", Width: 10}}, Rows: [][]export.SheetCell{{{Text: "b"}}}},
		},
	}
	made := written(t, book)
	if again := written(t, book); !bytes.Equal(again, made) {
		t.Error("the same workbook gives other bytes")
	}
	f, err := excelize.OpenReader(bytes.NewReader(made))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got := f.GetSheetList(); !slices.Equal(got, []string{"Att göra", "Om"}) {
		t.Errorf("sheets %q", got)
	}
	props, err := f.GetDocProps()
	if err != nil {
		t.Fatal(err)
	}
	if props.Title != "List" || props.Creator != "Ekby" || props.Created != "2024-11-20T00:00:00Z" || props.Modified != props.Created || props.Language != "sv" {
		t.Errorf("properties %+v", props)
	}
	rows, err := f.GetRows("Att göra")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, row := range rows {
		got = append(got, strings.Join(row, "|"))
	}
	if want := []string{"What|Done", "Plain", "=1+1", "@SUM(1)", "007"}; !slices.Equal(got, want) {
		t.Errorf("rows %q, want %q", got, want)
	}
	for _, at := range []string{"A3", "A4", "A5"} {
		formula, _ := f.GetCellFormula("Att göra", at)
		if kind, err := f.GetCellType("Att göra", at); err != nil || formula != "" || kind != excelize.CellTypeSharedString {
			t.Errorf("cell %s is no text: formula %q, type %v, %v", at, formula, kind, err)
		}
	}
	if ok, to, err := f.GetCellHyperLink("Att göra", "A4"); !ok || to != "https://kundval.example/x/" || err != nil {
		t.Errorf("the link leads to %q, %v", to, err)
	}
	if panes, err := f.GetPanes("Att göra"); err != nil || !panes.Freeze || panes.YSplit != 1 || panes.TopLeftCell != "A2" {
		t.Errorf("the headers do not stay: %+v, %v", panes, err)
	}
	if width, err := f.GetColWidth("Att göra", "A"); err != nil || width != 30 {
		t.Errorf("column A is %v wide, %v", width, err)
	}
	choices, err := f.GetDataValidations("Att göra")
	if err != nil || len(choices) != 1 || choices[0].Sqref != "B2:B5" || choices[0].Formula1 != `"Ja,Nej"` {
		t.Errorf("choices %+v, %v", choices, err)
	}
	var names []string
	for _, n := range f.GetDefinedName() {
		names = append(names, n.Name+" "+n.Scope+" "+n.RefersTo)
	}
	slices.Sort(names)
	want := []string{
		"_xlnm.Print_Titles Att göra 'Att göra'!$1:$1", "_xlnm.Print_Titles Om 'Om'!$1:$1",
		"_xlnm._FilterDatabase Att göra 'Att göra'!$A$1:$B$5", "_xlnm._FilterDatabase Om 'Om'!$A$1:$A$2",
	}
	if !slices.Equal(names, want) {
		t.Errorf("names\n%s\nwant\n%s", strings.Join(names, "\n"), strings.Join(want, "\n"))
	}
}

func TestWorkbookWithABadName(t *testing.T) {
	err := export.WriteXLSX(&bytes.Buffer{}, export.Workbook{Sheets: []export.Sheet{{Name: "a/b"}}})
	if err == nil || !strings.Contains(err.Error(), `sheet "a/b"`) {
		t.Errorf("got %v", err)
	}
}

func written(t *testing.T, b export.Workbook) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := export.WriteXLSX(&out, b); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestChecklistCSV(t *testing.T) {
	e := &model.Edition{
		Occasions: []model.Occasion{{ID: "start"}},
		Conditions: []*model.Condition{
			{
				ID: "a", Number: "A.1", Title: "Tax", Occasions: []string{"start"},
				Evidence:     []model.EvidenceDocument{{Name: "=SUM(A1)", Issuer: "+46", MaxAge: "2 månader", Occasion: "start", Note: "a, b"}},
				Requirements: []model.Requirement{{What: "-plan", Direction: "hogst", Value: 1.5, Unit: "veckor", From: "start"}, {What: "hours", Direction: "lagst", Value: 4, Unit: "timmar"}},
			},
			{ID: "b", Number: "B.1", Title: "Other", Levels: []string{"two"}, Occasions: []string{"start"}},
			{ID: "c", Number: "C.1", Title: "@home"},
		},
	}
	want := "occasion,kind,document,issuer,max_age,note,condition,number,title,figures\n" +
		"start,document,'=SUM(A1),'+46,2 månader,\"a, b\",a,A.1,Tax,'-plan: hogst 1.5 veckor från start; hours: lagst 4 timmar\n" +
		",condition,,,,,c,C.1,'@home,\n"
	var out strings.Builder
	if err := export.WriteChecklistCSV(&out, e, "one"); err != nil {
		t.Fatal(err)
	}
	if got := out.String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
