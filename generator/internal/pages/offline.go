package pages

// offlineLayout is the kind of the page that stands in for one that cannot be
// had.
const offlineLayout = "offline"

// offlineURL is where it stands, below the language's prefix. The service worker
// finds those of the other languages through the choice of language on it.
const offlineURL = "/offline/"

// Offline is the page that the service worker shows without network when it
// does not keep the page asked for. A script lists what it keeps.
type Offline struct {
	Chrome
	Heading  string
	Lead     string
	Kept     string // heading of the list
	KeptText string
	None     string // said as long as nothing is listed
}

func (b *builder) offlinePage() {
	title := b.p.T("offline_title")
	v := &Offline{
		Chrome: b.chrome(b.at(offlineURL), title, b.p.T("offline_lead")), Heading: title, Lead: b.p.T("offline_lead"),
		Kept: b.p.T("offline_kept"), KeptText: b.p.T("offline_kept_text"), None: b.p.T("offline_none"),
	}
	v.Chrome.Offline = "" // the whole page says it
	v.Preview = nil
	b.add(offlineLayout, &v.Chrome, v)
}
