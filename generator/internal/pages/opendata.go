package pages

import (
	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
)

// OpenData is the page that lists the datasets.
type OpenData struct {
	Chrome
	Heading string
	Lead    string
	Table   components.Table
	Licence string
}

func (s *section) openDataPage() {
	title := s.p.T("open_data_title")
	v := &OpenData{
		Chrome:  s.chrome(s.url.openData(), title, s.p.T("open_data_lead")),
		Heading: title, Lead: s.p.T("open_data_lead"), Licence: s.p.T("open_data_no_licence"),
	}
	if l := s.b.in.Site.Config.DataLicence; l != "" {
		v.Licence = s.p.T("open_data_licence", lang.Args{"Licence": s.b.name(l)})
	}
	v.Table = components.Table{
		ID: "datamangder", Caption: s.p.T("datasets_caption"),
		Head: []string{s.p.T("column_dataset"), s.p.T("column_format"), s.p.T("column_holds")},
	}
	for _, d := range s.b.in.Datasets {
		if d.Municipality == s.m.ID && !d.Unlisted {
			v.Table.Rows = append(v.Table.Rows, row(link(d.URL, s.p.T(d.Key, lang.Args{"From": s.b.data(d.From), "To": s.b.data(d.To)})),
				text(s.b.name(d.Format)), text(s.p.T(d.Key+"_text"))))
		}
	}
	v.Table.Rows = append(v.Table.Rows, s.rowOfChecklists()...)
	v.Table.Rows = append(v.Table.Rows, s.feedDatasets()...)
	s.b.add("open-data", &v.Chrome, v)
}
