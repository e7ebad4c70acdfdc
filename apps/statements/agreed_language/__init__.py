"""What earlier adopted and issued texts of a forum said, to be cited or restored while another is written."""
