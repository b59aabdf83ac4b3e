package check

import (
	"time"

	"kundval/generator/internal/model"
)

// repealedAct is a law or regulation that no longer applies.
type repealedAct struct {
	number    string // "2001:453", "SOSFS 2006:5"
	name      string // in the definite form, as it is cited
	from      model.Date
	successor string
}

// repealedActs are acts that conditions for choice systems have cited and that
// have been repealed, with the first day on which they do not apply.
//
// This is no complete register of what has been repealed: it is a short list of
// acts of the field about which there is no doubt. A site adds its own in
// webbplats.toml ([[upphavd_lag]]).
func repealedActs() []repealedAct {
	return []repealedAct{
		{"1980:620", "socialtjänstlagen (1980:620)", day(2002, 1, 1), "socialtjänstlagen (2001:453)"},
		{"2001:453", "socialtjänstlagen (2001:453)", day(2025, 7, 1), "socialtjänstlagen (2025:400)"},
		{"SOSFS 2006:5", "SOSFS 2006:5", day(2015, 1, 1), "SOSFS 2014:5"},
		{"SOSFS 2006:11", "SOSFS 2006:11", day(2012, 1, 1), "SOSFS 2011:9"},
		// It applied to adult education for two years after the new act had
		// come into force.
		{"1985:1100", "skollagen (1985:1100)", day(2012, 7, 1), "skollagen (2010:800)"},
		{"2010:197", "lagen (2010:197) om etableringsinsatser för vissa nyanlända invandrare", day(2018, 1, 1),
			"lagen (2017:584) om ansvar för etableringsinsatser för vissa nyanlända invandrare"},
		{"1989:529", "utlänningslagen (1989:529)", day(2006, 3, 31), "utlänningslagen (2005:716)"},
		{"1991:433", "jämställdhetslagen (1991:433)", day(2009, 1, 1), "diskrimineringslagen (2008:567)"},
		{"2016:749", "lagen (2016:749) om särskilt skydd mot repressalier för arbetstagare som slår larm om allvarliga missförhållanden", day(2021, 12, 17),
			"lagen (2021:890) om skydd för personer som rapporterar om missförhållanden"},

		{"1991:900", "kommunallagen (1991:900)", day(2018, 1, 1), "kommunallagen (2017:725)"},
		{"1986:223", "förvaltningslagen (1986:223)", day(2018, 7, 1), "förvaltningslagen (2017:900)"},
		{"1980:100", "sekretesslagen (1980:100)", day(2009, 6, 30), "offentlighets- och sekretesslagen (2009:400)"},
		{"1998:204", "personuppgiftslagen (1998:204)", day(2018, 5, 25),
			"EU:s dataskyddsförordning och lagen (2018:218) med kompletterande bestämmelser till den"},
		{"1992:1528", "lagen (1992:1528) om offentlig upphandling", day(2008, 1, 1), "lagen (2007:1091) om offentlig upphandling"},
		{"2007:1091", "lagen (2007:1091) om offentlig upphandling", day(2017, 1, 1), "lagen (2016:1145) om offentlig upphandling"},
		{"2007:1092", "lagen (2007:1092) om upphandling inom områdena vatten, energi, transporter och posttjänster", day(2017, 1, 1),
			"lagen (2016:1146) om upphandling inom försörjningssektorerna"},

		{"1975:1385", "aktiebolagslagen (1975:1385)", day(2006, 1, 1), "aktiebolagslagen (2005:551)"},
		{"1986:436", "lagen (1986:436) om näringsförbud", day(2014, 8, 1), "lagen (2014:836) om näringsförbud"},
		{"1996:764", "lagen (1996:764) om företagsrekonstruktion", day(2022, 8, 1), "lagen (2022:964) om företagsrekonstruktion"},
		{"1997:483", "skattebetalningslagen (1997:483)", day(2012, 1, 1), "skatteförfarandelagen (2011:1244)"},
		{"1995:450", "marknadsföringslagen (1995:450)", day(2008, 7, 1), "marknadsföringslagen (2008:486)"},
	}
}

func day(y int, m time.Month, d int) model.Date { return model.Date{Year: y, Month: m, Day: d} }
