using GraphExplorer.Host.Prompt;

namespace GraphExplorer.Host.Tests.Prompt;

public sealed class LineEditorTests
{
    [Fact]
    public void Typing_inserts_at_the_cursor()
    {
        var editor = Typed("RETRN 1");
        Press(editor, ConsoleKey.LeftArrow, 4);
        Type(editor, "U");
        Assert.Equal("RETURN 1", editor.Text);
    }

    [Fact]
    public void Keys_delete_before_and_after_the_cursor()
    {
        var editor = Typed("abc");
        Press(editor, ConsoleKey.Backspace);
        Press(editor, ConsoleKey.Home);
        Press(editor, ConsoleKey.Delete);
        Assert.Equal("b", editor.Text);
    }

    [Fact]
    public void Up_and_down_walk_through_the_history_and_back_to_the_draft()
    {
        var history = new PromptHistory(null);
        history.Add("first");
        history.Add("second");
        var editor = new LineEditor(history);
        editor.Begin();
        Type(editor, "draft");
        Press(editor, ConsoleKey.UpArrow, 2);
        Assert.Equal("first", editor.Text);
        Press(editor, ConsoleKey.UpArrow);
        Assert.Equal("first", editor.Text);
        Press(editor, ConsoleKey.DownArrow, 2);
        Assert.Equal("draft", editor.Text);
    }

    [Fact]
    public void The_history_is_kept_in_its_file_and_bounded()
    {
        var folder = Directory.CreateTempSubdirectory("graphexplorer-");
        try
        {
            var path = Path.Combine(folder.FullName, "deeper", "history");
            var history = new PromptHistory(path);
            for (var i = 0; i < 600; i++)
            {
                history.Add($"RETURN {i}");
                history.Add($"RETURN {i}");
            }

            history.Save();
            Assert.Equal(500, File.ReadAllLines(path).Length);
            Assert.Equal("RETURN 599", history.Lines[^1]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static LineEditor Typed(string text)
    {
        var editor = new LineEditor(new PromptHistory(null));
        editor.Begin();
        Type(editor, text);
        return editor;
    }

    private static void Type(LineEditor editor, string text)
    {
        foreach (var character in text)
        {
            editor.Edit(new ConsoleKeyInfo(character, 0, shift: false, alt: false, control: false), control: false);
        }
    }

    private static void Press(LineEditor editor, ConsoleKey key, int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            editor.Edit(new ConsoleKeyInfo('\0', key, shift: false, alt: false, control: false), control: false);
        }
    }
}
