package tomlsrc

import "kundval/generator/internal/diag"

// The codes of this package's findings, all of them errors.
const (
	codeTooLarge     = "file-too-large"
	codeTooDeep      = "too-deep"
	codeDisagreement = "readers-disagree"
	codeNotUTF8      = "not-utf8"
	codeTooMany      = "too-many-faults"
	codeSyntax       = "toml-syntax"
	codeDuplicateKey = "duplicate-key"
	codeUnknownKey   = "unknown-key"
	codeMissingKey   = "missing-key"
	codeEmptyValue   = "empty-value"
	codeWrongType    = "wrong-type"
	codeBadDate      = "bad-date"
)

// Rules documents the codes of this package's findings.
func Rules() []diag.Rule {
	return []diag.Rule{
		{Code: codeTooLarge, Title: diag.Text{
			SV: "En datafil är högst 16 MiB.",
			EN: "A data file is at most 16 MiB."}},
		{Code: codeTooDeep, Title: diag.Text{
			SV: "Parenteser går högst 200 nivåer djupt.",
			EN: "Brackets nest at most 200 levels deep."}},
		{Code: codeDisagreement, Title: diag.Text{
			SV: "En datafil betyder samma sak för båda läsarna av TOML.",
			EN: "A data file means the same to both readers of TOML."},
			Why: diag.Text{
				SV: "Där läsarna skiljer sig åt kan sidan säga något annat än den som skrev menade.",
				EN: "Where the readers differ, the page may say something else than its author meant."}},
		{Code: codeNotUTF8, Title: diag.Text{
			SV: "En datafil är sparad som UTF-8.",
			EN: "A data file is saved as UTF-8."}},
		{Code: codeTooMany, Title: diag.Textf(
			"Av en fils skrivfel visas högst %d åt gången.",
			"Of a file's faults of form at most %d are shown at a time.", mostFindings),
			Why: diag.Text{
				SV: "Så många fel beror oftast på att fel fil ligger på platsen.",
				EN: "So many faults mostly come from the wrong file being in the place."}},
		{Code: codeSyntax, Title: diag.Text{
			SV: "En datafil följer TOML:s skrivregler.",
			EN: "A data file follows the syntax of TOML."},
			Why: diag.Text{
				SV: "Ett skrivfel gör att resten av filen inte kan läsas.",
				EN: "A syntax error leaves the rest of the file unread."}},
		{Code: codeDuplicateKey, Title: diag.Text{
			SV: "En nyckel står högst en gång i varje tabell.",
			EN: "A key stands at most once in each table."}},
		{Code: codeUnknownKey, Title: diag.Text{
			SV: "Varje nyckel är en som programmet känner till.",
			EN: "Every key is one the program knows."},
			Why: diag.Text{
				SV: "En felstavad nyckel skulle annars falla bort utan att någon märker det.",
				EN: "A misspelt key would otherwise be lost without anyone noticing."}},
		{Code: codeMissingKey, Title: diag.Text{
			SV: "Obligatoriska nycklar finns.",
			EN: "Required keys are present."}},
		{Code: codeEmptyValue, Title: diag.Text{
			SV: "Obligatoriska texter och listor är ifyllda.",
			EN: "Required texts and lists are filled in."}},
		{Code: codeWrongType, Title: diag.Text{
			SV: "Varje värde är av rätt slag: text, tal, datum, lista eller tabell.",
			EN: "Every value is of the right type: text, number, date, list or table."}},
		{Code: codeBadDate, Title: diag.Text{
			SV: "Varje datum finns i kalendern.",
			EN: "Every date is in the calendar."}},
	}
}
