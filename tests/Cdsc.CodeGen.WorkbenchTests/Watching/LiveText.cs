using System.Text;

namespace Cdsc.CodeGen.WorkbenchTests.Watching;

/// <summary>A text that one side writes while the other reads.</summary>
internal sealed class LiveText : TextWriter
{
    private readonly StringBuilder _written = new();
    private int _mark;

    public LiveText() => CoreNewLine = ['\n'];

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        lock (_written)
        {
            _written.Append(value);
        }
    }

    public void Mark()
    {
        lock (_written)
        {
            _mark = _written.Length;
        }
    }

    public string Rest()
    {
        lock (_written)
        {
            return _written.ToString(_mark, _written.Length - _mark);
        }
    }
}
