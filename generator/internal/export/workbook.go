package export

import (
	"fmt"
	"io"
	"time"

	"github.com/xuri/excelize/v2"

	"kundval/generator/internal/model"
)

// Workbook is a file for a spreadsheet program, made for people: its words are
// those of the site. Every cell is text, whatever it begins with.
type Workbook struct {
	Title, Subject, Author string
	Language               string // code
	Made                   model.Date
	Sheets                 []Sheet
}

// Sheet is a table with one row of headers, which stays in sight and stands on
// every printed page.
type Sheet struct {
	Name    string
	Columns []Column
	Rows    [][]SheetCell // as many cells as there are columns
	Footer  string        // on each printed page, before its number
}

// Column is one column of a sheet.
type Column struct {
	Head    string
	Width   float64  // in letters
	Choices []string // what may be filled in; empty: anything
}

// SheetCell is a text, which may lead to an address.
type SheetCell struct{ Text, URL string }

// a4 is the size of paper by its number in the format.
const a4 = 9

// WriteXLSX writes a workbook. The same workbook gives the same bytes: the only
// time in it is the one it says it was made.
func WriteXLSX(w io.Writer, b Workbook) (err error) {
	f := excelize.NewFile()
	defer func() {
		if e := f.Close(); err == nil {
			err = e
		}
	}()
	made := time.Date(b.Made.Year, time.Month(b.Made.Month), b.Made.Day, 0, 0, 0, 0, time.UTC).Format(time.RFC3339)
	if err := f.SetDocProps(&excelize.DocProperties{
		Title: b.Title, Subject: b.Subject, Creator: b.Author, LastModifiedBy: b.Author, Language: b.Language, Created: made, Modified: made,
	}); err != nil {
		return err
	}
	styles, err := newSheetStyles(f)
	if err != nil {
		return err
	}
	for i, s := range b.Sheets {
		if i == 0 {
			err = f.SetSheetName(f.GetSheetName(0), s.Name)
		} else {
			_, err = f.NewSheet(s.Name)
		}
		if err == nil {
			err = s.write(f, styles)
		}
		if err != nil {
			return fmt.Errorf("sheet %q: %w", s.Name, err)
		}
	}
	return f.Write(w)
}

// sheetStyles are the styles of cells by their numbers in a file.
type sheetStyles struct{ head, text, link int }

func newSheetStyles(f *excelize.File) (sheetStyles, error) {
	top := &excelize.Alignment{Vertical: "top", WrapText: true}
	rule := []excelize.Border{{Type: "bottom", Color: "B8B6AA", Style: 1}}
	var made sheetStyles
	for _, s := range []struct {
		at    *int
		style excelize.Style
	}{
		{&made.head, excelize.Style{Font: &excelize.Font{Bold: true, Color: "FFFFFF"}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"124A41"}}, Alignment: top}},
		{&made.text, excelize.Style{Alignment: top, Border: rule}},
		{&made.link, excelize.Style{Alignment: top, Border: rule, Font: &excelize.Font{Color: "0C5A4F", Underline: "single"}}},
	} {
		n, err := f.NewStyle(&s.style)
		if err != nil {
			return made, err
		}
		*s.at = n
	}
	return made, nil
}

func (s Sheet) write(f *excelize.File, styles sheetStyles) error {
	for i, c := range s.Columns {
		name, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := f.SetColWidth(s.Name, name, name, c.Width); err != nil {
			return err
		}
		if err := s.put(f, i, 0, SheetCell{Text: c.Head}, styles.head); err != nil {
			return err
		}
		if len(c.Choices) > 0 && len(s.Rows) > 0 {
			choice := excelize.NewDataValidation(true)
			choice.SetSqref(fmt.Sprintf("%s2:%s%d", name, name, len(s.Rows)+1))
			if err := choice.SetDropList(c.Choices); err != nil {
				return err
			}
			if err := f.AddDataValidation(s.Name, choice); err != nil {
				return err
			}
		}
	}
	for y, row := range s.Rows {
		for x, cell := range row {
			style := styles.text
			if cell.URL != "" {
				style = styles.link
			}
			if err := s.put(f, x, y+1, cell, style); err != nil {
				return err
			}
		}
	}
	return s.layOut(f)
}

// put writes a cell as text: what begins like a formula stays what it is.
func (s Sheet) put(f *excelize.File, x, y int, cell SheetCell, style int) error {
	at, err := excelize.CoordinatesToCellName(x+1, y+1)
	if err != nil {
		return err
	}
	if cell.Text != "" {
		if err := f.SetCellStr(s.Name, at, cell.Text); err != nil {
			return err
		}
	}
	if cell.URL != "" {
		if err := f.SetCellHyperLink(s.Name, at, cell.URL, "External"); err != nil {
			return err
		}
	}
	return f.SetCellStyle(s.Name, at, at, style)
}

// layOut keeps the headers in sight, lets the rows be filtered, and fits the
// columns on the paper.
func (s Sheet) layOut(f *excelize.File) error {
	last, err := excelize.CoordinatesToCellName(len(s.Columns), len(s.Rows)+1, true)
	if err != nil {
		return err
	}
	if err := f.SetPanes(s.Name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	if err := f.AutoFilter(s.Name, "$A$1:"+last, nil); err != nil {
		return err
	}
	if err := f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: "'" + s.Name + "'!$1:$1", Scope: s.Name}); err != nil {
		return err
	}
	fit, size, high, across := true, a4, 0, "landscape"
	if err := f.SetSheetProps(s.Name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	if err := f.SetPageLayout(s.Name, &excelize.PageLayoutOptions{Size: &size, Orientation: &across, FitToHeight: &high}); err != nil {
		return err
	}
	return f.SetHeaderFooter(s.Name, &excelize.HeaderFooterOptions{OddFooter: "&L" + s.Footer + "&R&P (&N)"})
}
