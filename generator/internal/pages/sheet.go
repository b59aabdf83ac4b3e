package pages

import (
	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// Sheet is a paper on which a participant ticks a provider and a level, signs,
// and hands it to the case officer. It is made for the printer; nothing that
// is filled in is sent or kept.
type Sheet struct {
	Chrome
	Heading string
	Lead    string
	Closed  string // why there is nothing to sign today; the form is then left out
	Back    []components.Link
	Form    components.ChoiceForm
	Print   string
}

// TakeAlong tells how to get such a paper, and leads a script to the right one.
type TakeAlong struct {
	Chrome
	Heading string
	Lead    string
	Steps   []string
	Ways    []components.Link
	Target  string // the address of a provider's sheet, with {val} for its id
	Unknown string // said of an id that no provider has, {namn}
	Failed  string // said when that cannot be found out
}

func (s *section) sheetView(p *model.Provider) *Sheet {
	title := s.p.T("sheet_title", lang.Args{"Provider": s.b.name(p.Name)})
	v := &Sheet{
		Chrome: s.chrome(s.url.sheet(p), title, s.p.T("sheet_lead"),
			components.Link{Text: s.p.T("catalogue_title"), URL: s.url.catalogue()}, components.Link{Text: s.b.name(p.Name), URL: s.url.provider(p)}),
		Heading: s.p.T("take_along_title"), Lead: s.p.T("sheet_lead"), Print: s.p.T("print"),
	}
	v.Breadcrumb.Here = s.p.T("take_along_title")
	v.Back = []components.Link{{Text: s.p.T("sheet_back", lang.Args{"Provider": s.b.name(p.Name)}), URL: s.url.provider(p)}}
	if p.Demo && !s.m.Demo {
		v.Notices = append(v.Notices, s.b.demoNotice(text(s.p.T("demo_site"))))
	}
	levels := s.choosable(p)
	if len(levels) == 0 {
		v.Closed = s.p.T("not_choosable", lang.Args{"Provider": s.b.name(p.Name)}) + " " + s.overallTag(p).Text + "."
		v.Lead = ""
		v.Back = append(v.Back, components.Link{Text: s.p.T("catalogue_heading"), URL: s.url.catalogue()})
		return v
	}
	v.Form = s.choiceForm(p, levels)
	v.Form.Source = v.Canonical
	return v
}

func (s *section) choiceForm(p *model.Provider, levels []*model.Level) components.ChoiceForm {
	f := components.ChoiceForm{
		Title: s.b.label("take_along_title"), To: s.b.name(s.m.Name), Board: s.say(s.m.Board.Name, "huvudman", "namnd", "namn"),
		ProviderLabel: s.b.label("column_provider"), Provider: s.b.name(p.Name),
		LevelLabel: s.b.label("sheet_level"), LevelHint: s.b.label("sheet_level_hint"),
		Facts: s.b.pair(func(pr *lang.Printer) string { return pr.T("sheet_facts", lang.Args{"Date": pr.Date(s.day())}) }),
		Next:  s.b.label("sheet_next"),
	}
	for _, l := range levels {
		_, st, _ := status.OfProvider(p, l.ID, s.day())
		f.Levels = append(f.Levels, components.Tick{Value: l.ID, Text: s.levelName(l), Note: s.standingTag(st).Text + s.asOf(st)})
	}
	f.UnitLabel = s.b.label("sheet_unit")
	for _, u := range p.Units {
		f.Units = append(f.Units, components.Tick{Value: u.ID, Text: s.b.name(u.Name), Note: s.b.name(address(u))})
	}
	for _, key := range []string{"sheet_name", "sheet_phone", "sheet_date", "sheet_signature"} {
		f.Lines = append(f.Lines, components.Line{Label: s.b.label(key), Today: key == "sheet_date", Long: key == "sheet_name" || key == "sheet_signature"})
	}
	for _, key := range []string{"sheet_step_hand_in", "sheet_step_check", "sheet_step_change"} {
		f.Steps = append(f.Steps, s.b.label(key, lang.Args{"Municipality": s.b.name(s.m.Name), "Provider": s.b.name(p.Name)}))
	}
	f.Contact = append(f.Contact, s.fact("ask_us", text(s.say(s.m.Contact.Function, "huvudman", "kontakt", "funktion"))))
	f.Contact = append(f.Contact, s.b.contactFacts(model.Contact{Phone: s.m.Contact.Phone, Email: s.m.Contact.Email}, func(source, key string) string { return s.say(source, "huvudman", "kontakt", key) })...)
	if p.Demo || s.m.Demo {
		f.Demo = s.b.label("sheet_demo")
	}
	return f
}

func (s *section) asOf(st status.Standing) string {
	if words := s.placesAsOf(st); words != "" {
		return " " + words
	}
	return ""
}

func (s *section) takeAlongPage() {
	title := s.p.T("take_along_title")
	v := &TakeAlong{
		Chrome:  s.chrome(s.url.takeAlong(), title, s.p.T("take_along_lead"), components.Link{Text: s.p.T("catalogue_title"), URL: s.url.catalogue()}),
		Heading: title, Lead: s.p.T("take_along_lead"), Target: s.url.providers() + "{val}/" + sheetSlug, Unknown: s.p.T("compare_unknown"), Failed: s.p.T("compare_failed"),
		Ways: []components.Link{{Text: s.p.T("catalogue_heading"), URL: s.url.catalogue()}, {Text: s.p.T("nav_how"), URL: s.url.howToChoose()}},
	}
	for _, key := range []string{"take_along_step_level", "take_along_step_page", "take_along_step_print", "take_along_step_list"} {
		v.Steps = append(v.Steps, s.p.T(key))
	}
	s.b.add("take-along", &v.Chrome, v)
}
