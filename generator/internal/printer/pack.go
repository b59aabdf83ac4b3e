package printer

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"regexp"
	"slices"
	"strconv"
)

// Chromium writes every tag of a page as an object of its own, in plain text:
// more than half of the file. pack puts them together in packed streams, as
// PDF 1.5 has it. A file that is not of the plain kind it leaves as it is.

var (
	tableAt  = regexp.MustCompile(`startxref\s+(\d+)\s+%%EOF\s*$`)
	tableTop = regexp.MustCompile(`^xref\s+0 (\d+)\s+`)
	ends     = regexp.MustCompile(`/(Root|Info) (\d+) 0 R`)
	newTags  = regexp.MustCompile(`(?m)^(<</Type /StructElem\n/S )/(?:Strong|Em)$`)
)

// object is one object of a PDF.
type object struct {
	number int
	body   []byte // between obj and endobj
	stream bool
}

// pack makes a PDF smaller. Its objects keep their numbers and their words.
func pack(pdf []byte) []byte {
	objects, trailer := split(pdf)
	if objects == nil {
		return pdf
	}
	var out bytes.Buffer
	out.WriteString("%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
	w := &packer{out: &out, next: objects[len(objects)-1].number + 1, places: map[int]place{}}
	var loose []object
	for _, o := range objects {
		if o.stream {
			w.write(o.number, o.body)
			continue
		}
		// Tags of PDF 2.0, of which the readers of this version know nothing:
		// they would leave out the words.
		o.body = newTags.ReplaceAll(o.body, []byte("$1/Span"))
		loose = append(loose, o)
	}
	for some := range slices.Chunk(loose, perStream) {
		w.bundle(some)
	}
	w.table(trailer)
	if out.Len() >= len(pdf) {
		return pdf
	}
	return out.Bytes()
}

// split gives the objects of a PDF by number, and what its trailer says of the
// first of them. It gives none if the file is not of the plain kind.
func split(pdf []byte) (objects []object, trailer string) {
	at := tableAt.FindSubmatch(pdf)
	if at == nil {
		return nil, ""
	}
	start, _ := strconv.Atoi(string(at[1]))
	if start >= len(pdf) {
		return nil, ""
	}
	table := pdf[start:]
	top := tableTop.FindSubmatch(table)
	if top == nil {
		return nil, ""
	}
	count, _ := strconv.Atoi(string(top[1]))
	rows := table[len(top[0]):]
	if len(rows) < count*rowSize {
		return nil, ""
	}
	offsets := make([]int, count)
	for i := 1; i < count; i++ {
		offset, err := strconv.Atoi(string(rows[i*rowSize : i*rowSize+10]))
		if err != nil || offset >= start {
			return nil, ""
		}
		offsets[i] = offset
	}
	ordered := append(slices.Sorted(slices.Values(offsets[1:])), start)
	for i := 1; i < count; i++ {
		n, _ := slices.BinarySearch(ordered, offsets[i])
		o, ok := parse(i, pdf[offsets[i]:ordered[n+1]])
		if !ok {
			return nil, ""
		}
		objects = append(objects, o)
	}
	for _, entry := range ends.FindAll(rows[count*rowSize:], -1) {
		trailer += string(entry) + " "
	}
	return objects, trailer
}

// rowSize is the length of a row in a PDF's table of places.
const rowSize = 20

func parse(number int, src []byte) (object, bool) {
	body, ok := bytes.CutPrefix(src, fmt.Appendf(nil, "%d 0 obj", number))
	if !ok {
		return object{}, false
	}
	body, ok = bytes.CutSuffix(bytes.TrimSpace(body), []byte("endobj"))
	body = bytes.TrimSpace(body)
	return object{number, body, bytes.HasSuffix(body, []byte("endstream"))}, ok
}

// place is where an object lies: in the file, or within a stream of objects.
type place struct {
	stream bool
	at     int // offset in the file, or number of the stream
	index  int // in the stream
}

// packer writes a PDF.
type packer struct {
	out    *bytes.Buffer
	next   int // the first number that no object has
	places map[int]place
}

// perStream is how many objects lie in a stream: a reader unpacks the whole of
// it for one.
const perStream = 250

func (w *packer) write(number int, body []byte) {
	w.places[number] = place{at: w.out.Len()}
	fmt.Fprintf(w.out, "%d 0 obj\n%s\nendobj\n", number, body)
}

// bundle writes objects as one stream.
func (w *packer) bundle(objects []object) {
	number := w.next
	w.next++
	var heads, bodies bytes.Buffer
	for i, o := range objects {
		w.places[o.number] = place{true, number, i}
		fmt.Fprintf(&heads, "%d %d ", o.number, bodies.Len())
		bodies.Write(o.body)
		bodies.WriteByte('\n')
	}
	dict := fmt.Sprintf("/Type /ObjStm /N %d /First %d", len(objects), heads.Len())
	w.write(number, stream(dict, append(heads.Bytes(), bodies.Bytes()...)))
}

// table writes the places of all objects, its own among them, and the end.
func (w *packer) table(trailer string) {
	number, start := w.next, w.out.Len()
	w.places[number] = place{at: start}
	rows := []byte{0, 0, 0, 0, 0, 0xff, 0xff} // of object 0, which is free
	for i := 1; i <= number; i++ {
		p := w.places[i]
		kind := byte(1)
		if p.stream {
			kind = 2
		}
		rows = append(rows, kind, byte(p.at>>24), byte(p.at>>16), byte(p.at>>8), byte(p.at), byte(p.index>>8), byte(p.index))
	}
	dict := fmt.Sprintf("/Type /XRef /Size %d /W [1 4 2] %s", number+1, trailer)
	w.write(number, stream(dict, rows))
	fmt.Fprintf(w.out, "startxref\n%d\n%%%%EOF\n", start)
}

// stream packs data into a stream object with a dictionary.
func stream(dict string, data []byte) []byte {
	var packed bytes.Buffer
	z, _ := zlib.NewWriterLevel(&packed, zlib.BestCompression) // the level is a known one
	z.Write(data)                                              // a buffer takes everything
	z.Close()
	return fmt.Appendf(nil, "<<%s /Filter /FlateDecode /Length %d>> stream\n%s\nendstream", dict, packed.Len(), packed.Bytes())
}
