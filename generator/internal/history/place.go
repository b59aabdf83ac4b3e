package history

import (
	"slices"
	"strconv"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// placeOf returns where in the present files a change is seen: the value that
// is another, or what it stood in, or for what is gone the word that the
// edition is adopted.
func (e *edit) placeOf(c *changes.Change) diag.Span {
	if len(c.After) == 0 {
		return e.now.At("status")
	}
	id, f := c.After[0].ID, weightiest(c)
	switch c.Subject {
	case changes.SubjectCondition:
		if cond := condition(e.now, id); cond != nil {
			return inCondition(condition(e.then, id), cond, c, f)
		}
	case changes.SubjectArea, changes.SubjectLevel:
		return inAreas(e.now, id, c, f)
	case changes.SubjectSection:
		for _, s := range e.now.Sections {
			if s.ID == id {
				return at(s.Origin, c, f, "inledning", keys{changes.FactTitle: "rubrik", changes.FactNumber: "nummer", changes.FactPlace: "ingar_i"})
			}
		}
	}
	if id == "ersattning" && e.now.Compensation != nil {
		return inCompensation(e.then.Compensation, e.now.Compensation)
	}
	return inPart(e.now, id, f)
}

// keys tell under which key a sort of fact stands.
type keys map[changes.FactType]string

// at returns the place of a fact, or of the main text when there is none. What
// is new as a whole, or has no place of its own, is found by its id.
func at(o diag.Origin, c *changes.Change, f *changes.Fact, text string, k keys) diag.Span {
	key := text
	if f != nil {
		key = k[f.Type]
	}
	if len(c.Before) == 0 || key == "" || !o.Has(key) {
		key = "id"
	}
	return o.At(key)
}

func inCondition(then, cond *model.Condition, c *changes.Change, f *changes.Fact) diag.Span {
	if f != nil && then != nil {
		if path := conditionPath(then, cond, f); path != "" && cond.Has(path) {
			return cond.At(path)
		}
	}
	return at(cond.Origin, c, f, "text", keys{
		changes.FactNumber: "nummer", changes.FactPlace: "avsnitt", changes.FactTitle: "rubrik", changes.FactClass: "slag",
		changes.FactFigure: "krav", changes.FactBreach: "vid_brist", changes.FactSourceWords: "vid_brist.kallans_ord",
		changes.FactControlPoint: "kontroll", changes.FactEvidence: "handlingar", changes.FactEvidenceAge: "handlingar",
		changes.FactIssuer: "handlingar", changes.FactEvidenceAt: "handlingar", changes.FactEvidenceNote: "handlingar",
		changes.FactScopeLevel: "nivaer", changes.FactIfRelevant: "i_forekommande_fall", changes.FactRefines: "preciserar",
		changes.FactDelegates: "preciseras_i_specifikt", changes.FactLaw: "lagrum", changes.FactLink: "text",
	})
}

// conditionPath names the value that a fact is about, or "" when none is
// tighter than the key.
func conditionPath(then, c *model.Condition, f *changes.Fact) string {
	element := func(key string, i int, below string) string {
		if i < 0 {
			return ""
		}
		return key + "[" + strconv.Itoa(i) + "]" + below
	}
	switch f.Type {
	case changes.FactFigure:
		return element("krav", slices.IndexFunc(c.Requirements, func(r model.Requirement) bool { return r.ID == f.ID }), ".varde")
	case changes.FactControlPoint:
		return element("kontroll", slices.Index(c.Occasions, f.ID), "")
	case changes.FactScopeLevel:
		return element("nivaer", slices.Index(c.Levels, f.ID), "")
	case changes.FactRefines:
		return element("preciserar", slices.Index(c.Refines, f.ID), "")
	case changes.FactLaw:
		return element("lagrum", slices.Index(c.Laws, f.What), "")
	case changes.FactBreach:
		if len(c.Breach.Parts) > 0 {
			return element("vid_brist.delar", slices.IndexFunc(c.Breach.Parts, func(p model.BreachPart) bool { return p.What == f.What }), "")
		}
		if c.Breach.Form == then.Breach.Form {
			return "vid_brist.sanktioner"
		}
		return "vid_brist.form"
	}
	below := map[changes.FactType]string{
		changes.FactEvidence: "", changes.FactEvidenceAge: ".hogsta_alder", changes.FactIssuer: ".utfardare",
		changes.FactEvidenceAt: ".vid", changes.FactEvidenceNote: ".not",
	}
	if key, ok := below[f.Type]; ok {
		return element("handlingar", slices.IndexFunc(c.Evidence, func(d model.EvidenceDocument) bool { return d.Name == f.What }), key)
	}
	return ""
}

// inAreas finds a kundval or a level.
func inAreas(ed *model.Edition, id string, c *changes.Change, f *changes.Fact) diag.Span {
	for _, a := range ed.Areas {
		if a.ID == id && c.Subject == changes.SubjectArea {
			name := "namn"
			if f != nil && f.What == "förkortning" {
				name = "forkortning"
			}
			return at(a.Origin, c, f, "malgrupp", keys{changes.FactTitle: name, changes.FactGoal: "malsattning"})
		}
		for _, l := range a.Levels {
			if l.ID != id || c.Subject != changes.SubjectLevel {
				continue
			}
			capacity := "formaga_lagst"
			if !l.Has(capacity) {
				capacity = "formaga_hogst"
			}
			return at(l.Origin, c, f, "malgrupp", keys{changes.FactTitle: "namn", changes.FactCapacity: capacity})
		}
	}
	return ed.At("status")
}

// inCompensation finds the first price that is another, or the file.
func inCompensation(then, now *model.Compensation) diag.Span {
	for i := range now.Amounts {
		a := &now.Amounts[i]
		at := slices.IndexFunc(then.Amounts, func(b model.Amount) bool {
			return a.What == b.What && a.Category == b.Category && a.Level == b.Level && a.Operator == b.Operator
		})
		switch {
		case at < 0:
			return a.At("vad")
		case a.Ore != then.Amounts[at].Ore:
			return a.At("ore")
		case a.Per != then.Amounts[at].Per:
			return a.At("per")
		}
	}
	return now.At("")
}

// inPart finds another part of the edition.
func inPart(ed *model.Edition, code string, f *changes.Fact) diag.Span {
	if f != nil {
		is := func(id, name string) bool { return id == f.ID || f.ID == "" && (name == f.What || name == f.After) }
		for _, s := range ed.Sanctions {
			if code == "sanktioner" && is(s.ID, s.Name) {
				return s.At("id")
			}
		}
		for _, o := range ed.Occasions {
			if code == "granskningstillfallen" && is(o.ID, o.Name) {
				return o.At("id")
			}
		}
		for _, k := range ed.Criteria {
			if code == "sanktionskriterier" && is(k.ID, k.Text) {
				return k.At("id")
			}
		}
	}
	if ed.Has(code) { // inledning, sanktionsval, tillsyn, reglemente
		return ed.At(code)
	}
	return ed.At("status")
}
