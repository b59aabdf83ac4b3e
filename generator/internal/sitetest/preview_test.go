package sitetest

import (
	"bytes"
	"image"
	"image/png"
	"maps"
	"slices"
	"strings"
	"testing"
)

// picture is a PNG of a size.
func picture(t *testing.T, width, height int) string {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestPreviews(t *testing.T) {
	const sound = `<meta name="description" property="og:description" content="Om valet"><meta property="og:title" content="Start">
		<meta property="og:type" content="website"><meta property="og:url" content="https://kundval.example/"><meta property="og:site_name" content="Kommun">
		<meta property="og:locale" content="sv_SE"><meta property="og:image" content="https://kundval.example/bild.png"><meta property="og:image:alt" content="Kommun">
		<meta name="twitter:card" content="summary_large_image">`
	const hidden = `<meta name="robots" content="noindex">`
	for _, tt := range []struct {
		name, old, new string
		picture        string
		want           []string
	}{
		{name: "sound"},
		{name: "nothing of the language", old: `"og:locale"`, new: `"og:x"`, want: []string{"/: says nothing of og:locale"}},
		{name: "another title", old: `content="Start"`, new: `content="Slut"`, want: []string{`/: og:title is "Slut", but the title "Start"`}},
		{name: "another address", old: `.example/">`, new: `.example/x/">`, want: []string{`/: og:url is "https://kundval.example/x/", but the canonical address "https://kundval.example/"`}},
		{name: "another description", old: `property="og:description"`, new: `><meta property="og:description" content="Annat"`, want: []string{"/: og:description is not the description"}},
		{name: "elsewhere", old: `https://kundval.example/bild.png`, new: `https://bild.example/bild.png`, want: []string{`/: og:image "https://bild.example/bild.png" is not an address of the site`}},
		{name: "no picture", old: `/bild.png`, new: `/borta.png`, want: []string{"/: og:image /borta.png does not exist"}},
		{name: "small picture", picture: picture(t, 600, 315), want: []string{"/: og:image /bild.png has another size than 1200 × 630"}},
		{name: "no PNG", picture: "GIF89a", want: []string{"/: og:image /bild.png is no PNG"}},
		{name: "hidden and shared", old: `<meta name="desc`, new: hidden + `<meta name="desc`, want: []string{"/: is not to be found, and has a preview"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			files := withHead(strings.Replace(sound, tt.old, tt.new, 1))
			for _, other := range []string{"villkor/index.html", "404.html"} {
				files[other] = strings.Replace(soundFiles()[other], "</head>", hidden+"</head>", 1)
			}
			maps.Copy(files, map[string]string{"bild.png": picture(t, previewWidth, previewHeight)})
			if tt.picture != "" {
				files["bild.png"] = tt.picture
			}
			if got := messages(open(t, files).Previews()); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
